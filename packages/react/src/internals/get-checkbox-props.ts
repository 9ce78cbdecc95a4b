import type { ComponentPropsWithRef } from 'react';
import type { Appearance, SlotProps } from './create-appearance.ts';
import { mergeRefs } from './merge-refs.ts';
import type { CheckboxSlotProps } from './slots.ts';

const IGNORE = (): void => undefined;

/**
 * Returns the props of a part that renders a checkbox. A component of the app receives
 * `onCheckedChange` in place of `onChange`, because half of the libraries have no event.
 */
export function getCheckboxProps(
  appearance: Pick<Appearance<{ checkbox?: string | undefined }>, 'slot'>,
): SlotProps {
  const { className, render } = appearance.slot('checkbox', ['checkbox']);
  return {
    className,
    ...(render && {
      render(ours: ComponentPropsWithRef<'input'>) {
        const { onChange, ref, type: _, ...props } = ours;
        const onCheckedChange: CheckboxSlotProps['onCheckedChange'] = (checked) =>
          onChange?.({ currentTarget: { checked: checked === true } } as never);
        // A function, whose parameter can be any element.
        return render({ ...props, onCheckedChange, ref: ref && mergeRefs(ref, IGNORE) });
      },
    }),
  };
}
