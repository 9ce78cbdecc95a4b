import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ar } from '../messages/ar.ts';
import { RecoveryCodes as Parts } from './index.ts';

const CODES = ['7K4M-2QXR-9TWD-HC5N', 'V8P3-JZ6G-0BYA-4SEF', '3DNC-8RK1-M5QT-XW7H'];

describe('RecoveryCodes: print', () => {
  it('A printed page runs from right to left if its heading does.', async () => {
    const user = userEvent.setup();
    render(
      <Parts.Root codes={CODES} issuer="Acme" messages={ar.recoveryCodes}>
        <Parts.List />
        <Parts.PrintButton />
      </Parts.Root>,
    );
    const directions: Array<string | undefined> = [];
    const append = document.body.append.bind(document.body);
    vi.spyOn(document.body, 'append').mockImplementation((...nodes) => {
      append(...nodes);
      for (const { contentWindow: page } of nodes as HTMLIFrameElement[]) {
        if (page) {
          page.print = () => {
            const text = page.document.querySelector('pre');
            directions.push(text ? page.getComputedStyle(text).direction : undefined);
          };
        }
      }
    });
    await user.click(screen.getByRole('button', { name: ar.recoveryCodes.print }));
    expect(directions).toEqual(['rtl']);
  });

  it('A printed page has the codes and their heading, and nothing else of the page.', async () => {
    const user = userEvent.setup();
    render(
      <Parts.Root codes={CODES} issuer="Acme">
        <Parts.List />
        <Parts.PrintButton />
      </Parts.Root>,
    );
    const printed: string[] = [];
    const append = document.body.append.bind(document.body);
    vi.spyOn(document.body, 'append').mockImplementation((...nodes) => {
      append(...nodes);
      for (const node of nodes) {
        if (node instanceof HTMLIFrameElement && node.contentWindow) {
          node.contentWindow.print = () =>
            printed.push(node.contentWindow?.document.body.textContent ?? '');
        }
      }
    });
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('Acme recovery codes');
    for (const code of CODES) {
      expect(printed[0]).toContain(code);
    }
  });
});
