import { viewOf } from '../view.tsx';
import week from './kind.ts';
import WeekPicture from './Picture.tsx';
import WeekSheet from './Sheet.tsx';

export default viewOf(week, { Picture: WeekPicture, Sheet: WeekSheet });
