import type { ReactNode } from 'react';

interface Props {
  /** What it is for, in a few words: who hears the page goes from form to form by name. */
  readonly name: string;
  readonly className?: string;
  /** What Enter in a field and the button of the form do; without it they do nothing. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/**
 * A form around everything that can be filled in. A browser writes what is chosen on a page to the file
 * that it restores its tabs from, unless the form says not to: a box to tick cannot say so by itself.
 */
export function ClosedForm({ name, className, onSubmit, children }: Props) {
  return (
    <form
      className={className}
      aria-label={name}
      autoComplete="off"
      // Sent, it would put what was filled in into the address.
      method="dialog"
      noValidate
      onSubmit={(event) => {
        // A form of this method closes the dialog that it stands in.
        event.preventDefault();
        onSubmit?.();
      }}
      onReset={(event) => {
        // Who leaves empties every form. What stands here is what the memory holds, and goes with that.
        event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}
