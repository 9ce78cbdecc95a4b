import '../../styles.css';
import { render, screen } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { QrCode } from '../QrCode.tsx';
import { findPageFindings } from './find-page-findings.ts';
import { describeCode } from './mounted-code.ts';
import type { PageFinding } from './page-finding.ts';

const KEY_URI =
  'otpauth://totp/Acme:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';
/** Modules per side, and pixels per side. */
const SIDE = 45;

/** Shows a code of 225 px with something else beside it, and finds what that does to it. */
function find(other: ReactNode, css = '', code: ReactElement = <Code />): PageFinding[] {
  render(
    <>
      <style>{`main { position: relative; width: max-content; height: max-content } .over { position: absolute; left: 90px; top: 90px; width: 45px; height: 45px } ${css}`}</style>
      <main>
        {code}
        {other}
      </main>
    </>,
  );
  const element = screen.getByRole('img', { name: 'QR code' });
  const found = findPageFindings(element, describeCode(SIDE, { border: 4 }));
  expect(found).toBeDefined();
  return found!.findings;
}

function Code(): ReactElement {
  return <QrCode value={KEY_URI} boxSize={5} />;
}

beforeEach(() => page.viewport(500, 500));

describe('what lies over a code', () => {
  it.each<[name: string, css: string]>([
    ['a background', 'background: red'],
    ['a gradient', 'background: linear-gradient(red, blue)'],
    ['a blurred background', 'backdrop-filter: blur(4px)'],
  ])('An element with %s that covers a part of the code is found.', (_name, css) => {
    const [finding, ...others] = find(<p className="over badge" />, `.badge { ${css} }`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'page-cover', severity: 'risky', limit: 0 });
    // A fifth of each side.
    expect(finding?.value).toBeGreaterThan(0.02);
    expect(finding?.value).toBeLessThan(0.06);
    expect(finding?.message).toMatch(/^<p class="over"> covers \d % of the code\.$/);
  });

  it('A picture over the code is found.', () => {
    const picture = <img className="over" alt="" />;
    expect(find(picture).map(({ code }) => code)).toEqual(['page-cover']);
  });

  it('An element over an eye, or over a large part, is fatal.', () => {
    const eye = find(<p className="over" />, '.over { left: 20px; top: 20px; background: red }');
    expect(eye).toMatchObject([{ code: 'page-cover', severity: 'unscannable' }]);
  });

  it('An element over a large part of the code is fatal.', () => {
    const css = '.over { left: 60px; top: 60px; width: 105px; height: 105px; background: red }';
    const [finding] = find(<p className="over" />, css);
    expect(finding).toMatchObject({ code: 'page-cover', severity: 'unscannable' });
    expect(finding?.value).toBeGreaterThan(0.15);
  });

  it('An element outside of the shadow root of the code is found.', () => {
    const host = document.createElement('div');
    host.style.cssText = 'position: absolute; left: 0; top: 0';
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const cover = document.createElement('div');
    cover.style.cssText =
      'position: absolute; left: 100px; top: 100px; width: 50px; height: 50px; background: red';
    document.body.append(cover);
    const { unmount, container } = render(<Code />, {
      container: shadow.appendChild(document.createElement('div')),
    });
    const look = (): string[] =>
      findPageFindings(
        container.querySelector('svg')!,
        describeCode(SIDE, { border: 4 }),
      )!.findings.map(({ code }) => code);
    expect(look()).toEqual(['page-cover']);
    cover.remove();
    expect(look()).toEqual([]);
    unmount();
    host.remove();
  });

  it.each<[name: string, other: ReactNode, css: string]>([
    [
      'an element beside the code',
      <p key="" className="over" />,
      '.over { left: 230px; background: red }',
    ],
    ['an element without a look', <p key="" className="over" />, ''],
    [
      'a transparent element',
      <p key="" className="over" />,
      '.over { background: red; opacity: 0 }',
    ],
    [
      'the link of a whole card',
      <a key="" href="#top" aria-label="More" />,
      'a::after { content: ""; position: absolute; inset: 0; background: rgb(0 0 0 / 0) }',
    ],
    [
      'a banner that goes again',
      <p key="" className="over" />,
      '.over { position: fixed; background: red }',
    ],
    [
      'an element behind the code',
      <p key="" className="over" />,
      '.over { z-index: -1; background: red }',
    ],
  ])('No cover is %s.', (_name, other, css) => {
    expect(find(other, css)).toEqual([]);
  });

  it('An open dialog is no cover, and neither is a node in the center.', () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width: 400px; height: 400px; background: red';
    document.body.append(dialog);
    dialog.showModal();
    const center = <div style={{ width: '100%', height: '100%', background: 'red' }} />;
    const code = <QrCode value={KEY_URI} boxSize={5} center={center} />;
    expect(find(null, '', code)).toEqual([]);
    dialog.remove();
  });

  it('Nothing is said of a code that takes no clicks, or of what is scrolled away.', () => {
    expect(find(null, 'svg { pointer-events: none }')).toEqual([]);
  });

  it('Nothing is said of what is scrolled out of its element.', () => {
    const css =
      'main { width: 300px; height: 240px; overflow: auto } .over { top: 300px; height: 500px }';
    const { container } = render(<i />);
    container.remove();
    expect(find(<p className="over" />, css)).toEqual([]);
    screen.getByRole('img').closest('main')!.scrollTop = 150;
    const again = findPageFindings(screen.getByRole('img'), describeCode(SIDE, { border: 4 }));
    expect(again?.findings.filter(({ code }) => code === 'page-cover')).toEqual([]);
  });
});

describe('a clip-path around a code', () => {
  it.each<[name: string, css: string, severity: string]>([
    ['its parent', 'main { clip-path: inset(15px) }', 'risky'],
    ['its parent', 'main { clip-path: circle(35%) }', 'unscannable'],
    ['the code', 'svg { clip-path: inset(40px 0 0) }', 'unscannable'],
  ])('A clip-path of %s is found: %s.', (_name, css, severity) => {
    const [finding, ...others] = find(null, css);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'page-clipping', severity, limit: 4 });
    expect(finding?.message).toContain('clip-path');
  });

  it('A clip-path that leaves the whole code is no finding.', () => {
    expect(find(null, 'main { padding: 20px; clip-path: inset(10px round 20px) }')).toEqual([]);
  });
});
