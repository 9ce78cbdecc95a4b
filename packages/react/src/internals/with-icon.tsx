import { type ComponentPropsWithRef, type ReactNode, createElement } from 'react';
import type { IconClassNames } from './class-names.ts';
import type { Appearance, SlotProps } from './create-appearance.ts';
import type { IconName } from './slots.ts';

/** Lines on a grid of 16 × 16. */
const DRAWINGS: Record<IconName, string> = {
  check: 'M3 8.5 6.5 12 13 4.5',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
  download: 'M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  'open-app': 'M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13 3 7.5 8.5',
};

/** An icon beside a text, or what the app draws in its place. Screen readers skip it. */
function Icon(props: {
  appearance: Pick<Appearance<IconClassNames>, 'given' | 'names'>;
  name: IconName;
}): ReactNode {
  const { appearance, name } = props;
  const attributes = {
    className: appearance.names('icon'),
    'aria-hidden': true as const,
    'data-icon': name,
  };
  const Replacement = appearance.given.slots?.icon;
  return Replacement ? (
    <Replacement {...attributes} name={name} />
  ) : (
    <svg {...attributes} width={16} height={16} viewBox="0 0 16 16">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/**
 * Puts an icon before the text of a part that renders a button or a link. The icon of a button that
 * copies becomes a check for as long as the button says that it has.
 *
 * @param labels All texts that the button can have. It is as wide as the widest of them, so that
 *   another text does not move what is beside it.
 */
export function withIcon(
  appearance: Pick<Appearance<IconClassNames>, 'given' | 'names'>,
  name: IconName,
  { className, render }: SlotProps,
  labels?: readonly string[],
): SlotProps {
  return {
    className,
    render(ours, state) {
      const props = ours as ComponentPropsWithRef<'button'> & { href?: string };
      const isCopied =
        name === 'copy' && (state as { copyStatus?: string }).copyStatus === 'copied';
      const children = (
        <>
          <Icon appearance={appearance} name={isCopied ? 'check' : name} />
          {labels === undefined ? (
            props.children
          ) : (
            <span className={appearance.names('buttonLabel')}>
              {props.children}
              <span aria-hidden="true" data-labels={labels.join('\n')} />
            </span>
          )}
        </>
      );
      return render
        ? render({ ...props, children }, state)
        : createElement(props.href === undefined ? 'button' : 'a', props, children);
    },
  };
}
