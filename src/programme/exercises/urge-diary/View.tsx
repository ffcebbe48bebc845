import { viewOf } from '../view.tsx';
import urgeDiary from './kind.ts';
import DiaryPicture from './Picture.tsx';
import DiarySheet from './Sheet.tsx';

export default viewOf(urgeDiary, {
  Picture: DiaryPicture,
  Sheet: DiarySheet,
});
