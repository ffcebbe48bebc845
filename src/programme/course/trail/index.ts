/** What comes in one piece with a page that shows where a visitor was. */
export { Resume } from './Resume.tsx';
export { Today } from './Today.tsx';
