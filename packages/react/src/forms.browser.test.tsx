import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { FormEvent, KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, press, type } from '../../../test/trusted-input.ts';
import { SHADCN_SLOTS } from '../test/app-components/shadcn.tsx';
import { CODES, createAdapter } from '../test/fixtures.ts';
import { removePage, servePage } from './code-input/test/serve-page.ts';
import { CodeInput, TwoFactorChallenge, TwoFactorSetup } from './index.ts';
import { TwoFactorChallenge as Challenge } from './two-factor-challenge/index.ts';
import {
  TwoFactorSetup as Setup,
  twoFactorSetupMessages,
  useTwoFactorSetup,
} from './two-factor-setup/index.ts';

const onSubmit = vi.fn<(event: FormEvent) => void>();
const onReset = vi.fn<(event: FormEvent) => void>();
const onKeyDown = vi.fn<(key: string) => void>();
const verify = vi.fn<() => Promise<{ recoveryCodes: readonly string[] }>>();
const onDone = vi.fn();
const challengeAdapter = { verify: async () => void (await verify()) };

/** The `submit` events of the page, and whether each would have loaded another page. */
const submits: SubmitEvent[] = [];
const record = (event: SubmitEvent): unknown => submits.push(event);

beforeEach(() => {
  verify.mockImplementation(async () => ({ recoveryCodes: CODES }));
  // React warns of nested forms.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  window.addEventListener('submit', record, true);
});

afterEach(() => {
  cleanup();
  removePage();
  window.removeEventListener('submit', record, true);
  submits.splice(0);
  vi.clearAllMocks();
});

/** A form of the app, which would save something. */
function AppForm({ children }: { children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- bubbling keys
    <form
      aria-label="Profile"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
      }}
      onReset={onReset}
      onKeyDown={(event: KeyboardEvent) => onKeyDown(event.key)}
    >
      {children}
    </form>
  );
}

const PLACES: ReadonlyArray<[name: string, place: (children: ReactNode) => ReactNode]> = [
  ['in a portal', (children) => createPortal(children, document.body)],
  ['nested', (children) => <div>{children}</div>],
];

/** A wizard of the app’s own elements. */
function Headless({ children }: { children?: ReactNode }): ReactNode {
  const setup = useTwoFactorSetup({
    adapter: createAdapter({ verify }),
    issuer: 'Acme',
    intro: false,
    autoSubmit: false,
  });
  return (
    <form {...setup.getFormProps({ onSubmit: own, 'aria-label': 'Own' })}>
      <CodeInput {...setup.getCodeInputProps({ 'aria-label': '6-digit code' })} />
      <button {...setup.getSubmitButtonProps()} />
      {children}
    </form>
  );
}

const own = vi.fn<(event: SyntheticEvent) => void>();

function findField(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: '6-digit code' });
}

async function typeCode(): Promise<void> {
  const field = await findField();
  await waitFor(() => expect(field).toHaveProperty('readOnly', false));
  window.focus();
  field.focus();
  await type('123456');
}

/** Counts the codes sent, the forms of the app submitted, and the pages that would have loaded. */
async function countSent(): Promise<[codes: number, appForms: number, pages: number]> {
  await waitFor(() => expect(verify).toHaveBeenCalled());
  const loads = submits.filter((event) => !event.defaultPrevented);
  return [verify.mock.calls.length, onSubmit.mock.calls.length, loads.length];
}

const SEND: ReadonlyArray<[how: string, autoSubmit: boolean, send: () => Promise<void>]> = [
  ['Enter', false, () => press('Enter')],
  [
    'its button',
    false,
    async () => click(screen.getByRole('button', { name: /^(Turn on|Confirm|Verify|Continue)/ })),
  ],
  ['the last digit', true, async () => undefined],
];

const DROP_INS: Record<string, (autoSubmit: boolean) => ReactNode> = {
  wizard: (autoSubmit) => (
    <TwoFactorSetup
      adapter={createAdapter({ verify })}
      issuer="Acme"
      intro={false}
      autoSubmit={autoSubmit}
    />
  ),
  challenge: (autoSubmit) => (
    <TwoFactorChallenge adapter={challengeAdapter} autoSubmit={autoSubmit} />
  ),
};

describe.each(PLACES)('in a form of the app, %s', (_, place) => {
  it.each(
    Object.entries(DROP_INS).flatMap(([name, show]) =>
      SEND.map(([how, autoSubmit, send]) => [name, how, show(autoSubmit), send] as const),
    ),
  )('The %s sends its own form by %s.', async (_name, _how, dropIn, send) => {
    render(<AppForm>{place(dropIn)}</AppForm>);
    await typeCode();
    await send();
    expect(await countSent()).toEqual([1, 0, 0]);
  });

  it.each([
    ['Enter', () => press('Enter')],
    ['its button', async () => click(screen.getByRole('button', { name: 'Finish' }))],
  ] as const)('The recovery codes are confirmed by %s.', async (__, send) => {
    render(
      <AppForm>
        {place(
          <TwoFactorSetup
            adapter={createAdapter({ verify })}
            issuer="Acme"
            intro={false}
            onDone={onDone}
          />,
        )}
      </AppForm>,
    );
    await typeCode();
    const checkbox = await screen.findByRole('checkbox');
    await click(checkbox);
    checkbox.focus();
    await send();
    await screen.findByRole('button', { name: 'Done' });
    expect(await countSent()).toEqual([1, 0, 0]);
  });

  it.each([
    ['a hook', () => <Headless />],
    [
      'a part of the wizard',
      () => (
        <Setup.Root
          issuer="Acme"
          adapter={createAdapter({ verify })}
          intro={false}
          autoSubmit={false}
        >
          <Setup.Form aria-label="Own" onSubmit={own}>
            <Setup.CodeField aria-label="6-digit code" />
          </Setup.Form>
        </Setup.Root>
      ),
    ],
    [
      'a part of the challenge with an element of the app',
      () => (
        <Challenge.Root adapter={challengeAdapter} autoSubmit={false}>
          <Challenge.Form render={<form aria-label="Own" onSubmit={own} />}>
            <Challenge.CodeField aria-label="6-digit code" />
          </Challenge.Form>
        </Challenge.Root>
      ),
    ],
  ] as const)(
    'A form made with %s sends the code and calls its own onSubmit once.',
    async (__, show) => {
      render(<AppForm>{place(show())}</AppForm>);
      await typeCode();
      await press('Enter');
      expect(await countSent()).toEqual([1, 0, 0]);
      expect(own).toHaveBeenCalledTimes(1);
    },
  );

  it('Resetting a form of the wizard empties its field and does not reset the form of the app.', async () => {
    render(<AppForm>{place(<Headless />)}</AppForm>);
    const field = await findField();
    field.focus();
    await type('12');
    screen.getByRole<HTMLFormElement>('form', { name: 'Own' }).reset();
    await waitFor(() => expect(field).toHaveProperty('value', ''));
    expect(onReset).not.toHaveBeenCalled();
  });

  it('The code field keeps the arrow keys that it handles, and passes on other keys.', async () => {
    render(<AppForm>{place(<Headless />)}</AppForm>);
    (await findField()).focus();
    await type('12');
    await press('ArrowLeft', 'Home', 'ArrowUp', 'End', 'Escape', 'Tab');
    expect(onKeyDown.mock.calls.flat()).toEqual(['1', '2', 'Escape', 'Tab']);
  });
});

describe.each([
  ['of ours', undefined],
  ['of the app', { input: SHADCN_SLOTS.input }],
] as const)('the field for a name, %s', (_, slots) => {
  const findName = (): Promise<HTMLElement> =>
    screen.findByRole('textbox', { name: twoFactorSetupMessages.nameLabel });

  it.each([
    ['introduction', {}],
    ['screen of an enrolled account', { status: async () => ({ enrolled: true, canAdd: true }) }],
    [
      'screen of a failure',
      {
        start: async () =>
          Promise.reject(Object.assign(new Error('409'), { type: 'name-conflict' })),
      },
    ],
  ] as const)(
    'Enter in the name on the %s leaves the form of the app and what was typed alone.',
    async (__, parts) => {
      const adapter = createAdapter(parts);
      render(
        <AppForm>
          <button type="submit">Save</button>
          <TwoFactorSetup adapter={adapter} issuer="Acme" naming="required" slots={slots} />
        </AppForm>,
      );
      if ('status' in parts) {
        await click(await screen.findByRole('button', { name: twoFactorSetupMessages.add }));
      }
      await findName();
      const action = screen.queryByRole('button', { name: twoFactorSetupMessages.introAction });
      if ('start' in parts && action !== null) {
        await click(action);
        await screen.findByRole('alert');
      }
      const field = await findName();
      window.focus();
      field.focus();
      await type('Pixel');
      const typed = (field as HTMLInputElement).value;
      expect(typed).toContain('Pixel');
      await press('Enter');
      await press('Tab');
      expect([submits.length, onSubmit.mock.calls.length]).toEqual([0, 0]);
      // The form of the app neither owns nor resets the field.
      screen.getByRole<HTMLFormElement>('form', { name: 'Profile' }).reset();
      expect(await findName()).toHaveProperty('value', typed);
      expect(field).toHaveProperty('form', null);
    },
  );

  it('Enter in the name beside the code sends the form of the wizard.', async () => {
    render(
      <AppForm>
        <TwoFactorSetup
          adapter={createAdapter({ verify })}
          issuer="Acme"
          intro={false}
          naming="required"
          autoSubmit={false}
          slots={slots}
        />
      </AppForm>,
    );
    await typeCode();
    const field = await findName();
    field.focus();
    await type('x');
    await press('Enter');
    expect(await countSent()).toEqual([1, 0, 0]);
  });
});

it('A form of the app in a portal inside a form of the wizard does not send the code.', async () => {
  render(
    <Headless>
      {createPortal(
        <AppForm>
          <button type="submit">Save</button>
        </AppForm>,
        document.body,
      )}
    </Headless>,
  );
  await typeCode();
  await click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(verify).not.toHaveBeenCalled();
});

it('A challenge in the server HTML of a form of the app sends its own form after hydration.', async () => {
  const { hydrate } = servePage(
    <AppForm>
      <TwoFactorChallenge adapter={challengeAdapter} autoSubmit={false} />
    </AppForm>,
  );
  await hydrate();
  await typeCode();
  await press('Enter');
  expect(await countSent()).toEqual([1, 0, 0]);
});
