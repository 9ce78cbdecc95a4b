'use client';

import {
  type Context,
  type ReactNode,
  type RefObject,
  createContext,
  useContext,
  useEffect,
  useRef,
} from 'react';
import type { CheckedCode, MountedCode } from './mounted-code.ts';

declare const process: { env: { NODE_ENV?: string } };

/** The options of the code around which the wizard asks to assess its style, too. */
export const CheckedOptions: Context<CheckedCode | undefined> = createContext<
  CheckedCode | undefined
>(undefined);

/**
 * Warns a developer of what the page does to a mounted code, with code that is loaded then. Render
 * it in development only. A component of its own, so that the QR code itself can be a server
 * component.
 *
 * @param props.target - the element of the code. Default: the `<svg>` around this component.
 */
export function PageCheck(props: {
  code: MountedCode;
  target?: RefObject<Element | null>;
}): ReactNode {
  const { code, target } = props;
  const mark = useRef<SVGGElement>(null);
  const options = useContext(CheckedOptions);
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  // The code is a new object in each render.
  const description = JSON.stringify(code);
  useEffect(() => {
    const element = target ? target.current : mark.current?.ownerSVGElement;
    if (!element || typeof ResizeObserver !== 'function') {
      return undefined;
    }
    let isGone = false;
    let stop: (() => void) | undefined;
    const load = async (): Promise<void> => {
      // Right here, so that esbuild drops the import from production builds.
      if (process.env.NODE_ENV !== 'production') {
        const { checkPage } = await import('./check-page.ts');
        if (!isGone) {
          stop = checkPage(element, JSON.parse(description) as MountedCode, newest.current);
        }
      }
    };
    // A code without layout, as in tests without a browser, is not checked.
    const layout = new ResizeObserver(() => {
      if (element.getBoundingClientRect().width > 0) {
        layout.disconnect();
        void load().catch(() => undefined);
      }
    });
    layout.observe(element);
    return () => {
      isGone = true;
      layout.disconnect();
      stop?.();
    };
  }, [target, description]);
  return target ? null : <g ref={mark} />;
}
