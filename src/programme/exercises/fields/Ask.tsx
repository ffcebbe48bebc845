import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The heading already asks this, and is the name of the fieldset around it. */
  readonly askedBy?: string | undefined;
  readonly children: ReactNode;
}

/** A labelled group: its own legend, or the one of the question around it. */
export function Ask({ label, hint, askedBy, children }: Props) {
  const said = hint !== undefined && hint !== '' && <p className="hint">{hint}</p>;
  if (askedBy !== undefined) {
    return (
      <div className="ask">
        {said}
        {children}
      </div>
    );
  }
  return (
    <fieldset className="ask">
      <legend>{label}</legend>
      {said}
      {children}
    </fieldset>
  );
}
