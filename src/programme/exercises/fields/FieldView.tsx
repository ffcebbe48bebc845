import { DayInput } from './DayInput.tsx';
import { OrderField } from './OrderField.tsx';
import { Pick } from './Pick.tsx';
import type { FieldProps } from './props.ts';
import { ScaleField } from './ScaleField.tsx';
import { TextField } from './TextField.tsx';

/** Any field. */
export function FieldView({ field, ...rest }: FieldProps) {
  switch (field.type) {
    case 'one':
      return <Pick field={field} {...rest} />;
    case 'many':
      return <Pick field={field} {...rest} />;
    case 'scale':
      return <ScaleField field={field} {...rest} />;
    case 'text':
      return <TextField field={field} {...rest} />;
    case 'day':
      return <DayInput field={field} {...rest} />;
    case 'order':
      return <OrderField field={field} {...rest} />;
  }
}
