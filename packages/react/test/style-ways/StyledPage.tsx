import { type ReactNode, useInsertionEffect } from 'react';

/** Renders its children on a page with these stylesheets in place of those of Storybook. */
export function StyledPage(props: {
  sheets: readonly string[];
  dark?: boolean;
  children: ReactNode;
}): ReactNode {
  const { children, dark = false, sheets } = props;
  useInsertionEffect(() => {
    const ours = document.querySelector<HTMLStyleElement>('style[data-sheet="tessera"]');
    const styles = sheets.map((sheet) => {
      const style = document.createElement('style');
      style.textContent = sheet;
      return style;
    });
    ours?.after(...styles);
    if (ours) {
      ours.disabled = true;
    }
    return () => {
      for (const style of styles) {
        style.remove();
      }
      if (ours) {
        ours.disabled = false;
      }
    };
  }, [sheets]);
  return (
    <div className={dark ? 'dark' : ''} style={{ padding: 24, background: 'var(--background)' }}>
      {children}
    </div>
  );
}
