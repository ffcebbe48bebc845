import type { ReactNode } from 'react';
import { seen } from '../visit.ts';
import { stepsIn, type Way } from './trail.ts';

interface Props {
  readonly way: Way;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a step. Its address is that of the module alone: what a browser keeps says no more. */
export function GoOn({ way: { module, step }, className, children }: Props) {
  return (
    <a
      className={className}
      href={module.path}
      onClick={() => {
        seen.go({ path: module.path, step, steps: stepsIn(module) });
      }}
    >
      {children}
    </a>
  );
}
