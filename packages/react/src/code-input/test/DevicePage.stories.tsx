import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect } from 'storybook/test';
import { CodeInput } from '../CodeInput.tsx';

const meta = {
  title: 'Lab/Code field on a phone',
  parameters: { layout: 'padded', controls: { disable: true } },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** Actions that no driver of a browser can perform, and their expected outcomes. */
const TRIALS: readonly { device: string; tries: readonly (readonly [string, string])[] }[] = [
  {
    device: 'iPhone and iPad, Safari and Chrome',
    tries: [
      [
        'Send yourself a message “Your code is 123456” and tap the suggestion above the keyboard.',
        'Every slot fills at once; the log says complete once.',
      ],
      ['Tap the field.', 'The page does not zoom. The keypad has digits only.'],
      [
        'Tap the slot with the second digit, then type 9.',
        'That slot is selected, and 9 replaces it.',
      ],
      [
        'Hold a finger on a slot until the loupe or menu comes, and choose Paste.',
        'The clipboard’s code fills the field, with its spaces and dashes gone.',
      ],
      [
        'Select several slots by dragging, then tap within them.',
        'The edit menu comes; the selection stays.',
      ],
      ['Scroll the page with a finger that begins on the field.', 'No slot is selected by it.'],
      [
        'Dictate “one two three four five six”.',
        'The digits stand in the slots when dictation ends.',
      ],
      ['Shake to undo after typing.', 'The last digit goes, and the slots follow.'],
      [
        'Turn VoiceOver on and go to the field.',
        'One field, its name, “6 digits”, its value; no slot is read.',
      ],
    ],
  },
  {
    device: 'Android, Chrome and Firefox',
    tries: [
      [
        'Copy 123 456 and tap the suggestion above the keyboard.',
        'Every slot fills; the log says complete once.',
      ],
      [
        'Type with Gboard, then with Samsung’s keyboard: 1 2 3, Backspace twice, 4.',
        'The slots show 14.',
      ],
      ['Type fast with two thumbs.', 'No digit is lost or doubled.'],
      [
        'Press Back to close the keyboard, then tap the first slot.',
        'It is selected, and the keyboard is back.',
      ],
      ['Let the password manager fill its code.', 'Every slot fills; the log says complete once.'],
      [
        'Turn TalkBack on and go to the field.',
        'One field, its name and its value; no slot is read.',
      ],
    ],
  },
];

function Log(): ReactNode {
  const [lines, setLines] = useState<string[]>([]);
  const add = (line: string): void => setLines((before) => [line, ...before].slice(0, 12));
  return (
    <>
      <h2>Log</h2>
      <label htmlFor="device-code">6-digit code</label>
      <CodeInput
        id="device-code"
        name="code"
        onValueChange={(value, { reason }) => add(`change “${value}” (${reason})`)}
        onValueComplete={(value, { reason }) => add(`complete “${value}” (${reason})`)}
        onValueInvalid={(text, { reason }) => add(`invalid “${text}” (${reason})`)}
      />
      <ol reversed aria-label="What the field said" style={{ minBlockSize: '12em' }}>
        {lines.map((line, position) => (
          <li key={lines.length - position}>{line}</li>
        ))}
      </ol>
      <button type="button" onClick={() => setLines([])}>
        Clear
      </button>
    </>
  );
}

/**
 * Open this page on a phone. It lists the behavior that only a hand can test. Tests in browsers
 * cover everything else.
 */
export const OnAPhone: Story = {
  render: () => (
    <div style={{ maxInlineSize: 640, marginInline: 'auto', overflowWrap: 'anywhere' }}>
      <Log />
      {TRIALS.map(({ device, tries }) => (
        <section key={device}>
          <h2>{device}</h2>
          <dl>
            {tries.map(([what, outcome]) => (
              <div key={what} style={{ marginBlockEnd: 12 }}>
                <dt style={{ fontWeight: 600 }}>{what}</dt>
                <dd style={{ marginInlineStart: 0 }}>{outcome}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: '6-digit code' }));
    await userEvent.paste('123 456');
    await expect(canvas.getByText('complete “123456” (input-paste)')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }));
  },
};
