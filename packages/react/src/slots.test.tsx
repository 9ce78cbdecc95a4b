import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { BASE_UI_SLOTS } from '../test/app-components/base-ui.tsx';
import {
  button,
  describeSlots,
  findCodeField,
  rejectConsoleErrors,
  showChallenge,
  showSetup,
  user,
} from '../test/app-components/describe-slots.tsx';
import { SHADCN_SLOTS } from '../test/app-components/shadcn.tsx';
import type { ButtonSlotProps } from './index.ts';
import { twoFactorSetupMessages as texts } from './two-factor-setup/messages.ts';

rejectConsoleErrors();

describe('the components of an app with shadcn and Radix', () => {
  describeSlots(SHADCN_SLOTS, { primary: 'bg-primary', secondary: 'border', small: 'h-8' });
});

describe('the components of an app with Base UI', () => {
  describeSlots(BASE_UI_SLOTS, {
    primary: 'app-primary',
    secondary: 'app-secondary',
    small: 'app-small',
  });
});

describe('slots', () => {
  it('A button receives its look, the class names of its keys and nothing of our style.', () => {
    const seen: ButtonSlotProps[] = [];
    function AppButton(props: ButtonSlotProps): ReactElement {
      seen.push(props);
      const { variant: _, size: __, ...rest } = props;
      // oxlint-disable-next-line react/button-has-type -- the type is among the props
      return <button {...rest} />;
    }
    showSetup(
      { button: AppButton },
      {},
      {
        onCancel: () => undefined,
        classNames: { button: 'every', primaryButton: 'first', mediumButton: 'usual' },
      },
    );
    const looks = seen.map(({ className, size, variant }) => [variant, size, className]);
    expect(looks).toEqual([
      ['primary', 'medium', 'every first usual'],
      ['secondary', 'medium', 'every usual'],
    ]);
    expect(button(texts.introAction).className).toBe('every first usual');
  });

  it('The alternatives of the challenge are buttons that read as links.', () => {
    const variants: string[] = [];
    showChallenge(
      {
        button: ({ children, variant }) => {
          variants.push(variant);
          return <button type="button">{children}</button>;
        },
      },
      { onCancel: () => undefined },
    );
    expect(variants).toEqual(['primary', 'link', 'link']);
  });

  it('What an app does not replace stays ours.', async () => {
    const { button: replacement } = SHADCN_SLOTS;
    showSetup({ button: replacement }, {}, { intro: false, sameDevice: true, naming: 'optional' });
    await findCodeField();
    expect(screen.getByRole('link').className).toContain('tessera-primary-button');
    expect(screen.getByRole('textbox', { name: texts.nameLabel }).className).toContain(
      'tessera-input',
    );
    expect(document.querySelector('button.tessera-button')).toBeNull();
  });

  it('A checkbox that reports an undecided state is not checked.', async () => {
    const verify = vi.fn(async () => undefined);
    showChallenge(
      {
        checkbox: ({ checked, onCheckedChange }) => (
          <button type="button" onClick={() => onCheckedChange(checked ? 'indeterminate' : true)}>
            {String(checked)}
          </button>
        ),
      },
      { adapter: { verify }, trustedDeviceDays: 30 },
    );
    await user.click(screen.getByText('false'));
    await user.click(screen.getByText('true'));
    await user.type(await findCodeField(), '123456');
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(1));
    expect(verify.mock.calls).toEqual([[expect.objectContaining({ trustDevice: false })]]);
  });
});
