// In the place of react-dom: as `jsx-runtime.ts`.
import * as dom from 'react-dom';

export const { createPortal } = dom;
