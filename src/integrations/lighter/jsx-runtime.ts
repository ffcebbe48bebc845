// In the place of react/jsx-runtime, which is no module of today: every call to a function of such a one names it too.
import * as runtime from 'react/jsx-runtime';

export const { Fragment, jsx, jsxs } = runtime;
