// In the place of react: as `jsx-runtime.ts`.
import * as react from 'react';

export const {
  Component,
  Fragment,
  Suspense,
  lazy,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} = react;
