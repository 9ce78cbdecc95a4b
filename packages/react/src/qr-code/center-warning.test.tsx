import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { QrCode } from './QrCode.tsx';

// Alone in its file: no other test has caused the warning already.
it('The error about a node that an image cannot show is a warning in the console, too, once.', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  render(<QrCode as="img" value="1" center={<b>Acme</b>} />);
  render(<QrCode as="img" value="2" center={<b>Acme</b>} />);
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/`center`.*`logo\.src`/)]]);
});
