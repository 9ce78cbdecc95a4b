import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { type CreatedPart, createPart } from '../../internals/create-part.ts';
import { useIsomorphicLayoutEffect } from '../../internals/use-isomorphic-layout-effect.ts';
import { useModuleSize } from '../../qr-code/use-module-size.ts';
import { estimateModules } from '../estimate-version.ts';
import { TwoFactorSetupQrCode } from '../parts/TwoFactorSetupQrCode.tsx';
import { useTwoFactorSetupContext } from '../parts/two-factor-setup-context.ts';
import { useAppearance } from '../parts/use-appearance.ts';

/** Below that many pixels a module, some phones do not read a code from the screen. */
const LEAST_MODULE_SIZE = 3;

/**
 * From that many pixels on, the text about a small code goes away again. In the layout of an app
 * the text may make the code larger or smaller, and must not come and go without end.
 */
const SURE_MODULE_SIZE = 4;

/** Says that the QR code is too small, if it is, and offers to show it as large as the window. */
export function SmallCodeSection(props: { plateRef: RefObject<Element | null> }): ReactNode {
  const { button, names } = useAppearance();
  const { details, getQrCodeProps, messages } = useTwoFactorSetupContext();
  const modules = details?.keyUri === undefined ? undefined : estimateModules(getQrCodeProps());
  const moduleSize = useModuleSize(props.plateRef, modules);
  const [isEnlarged, setIsEnlarged] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [wasSmall, setWasSmall] = useState(false);
  const least = wasSmall ? SURE_MODULE_SIZE : LEAST_MODULE_SIZE;
  const isSmall = moduleSize !== undefined && moduleSize < least;
  if (isSmall !== wasSmall) {
    setWasSmall(isSmall);
  }
  // The window can grow while the code is enlarged.
  if (!isSmall && !isEnlarged) {
    return null;
  }
  return (
    <div className={names('smallCode')}>
      <p className={names('text')}>{messages.qrSmall}</p>
      <SizeButton
        {...button('secondary', 'small')}
        ref={buttonRef}
        onClick={() => setIsEnlarged(true)}
      >
        {messages.enlarge}
      </SizeButton>
      {isEnlarged && (
        <EnlargedCode
          onClose={() => {
            setIsEnlarged(false);
            // Safari does not focus a button that is clicked, so it would not return there either.
            buttonRef.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Shows the QR code in a dialog that fills the window. */
function EnlargedCode({ onClose }: { onClose: () => void }): ReactNode {
  const { button, names } = useAppearance();
  const { details, messages } = useTwoFactorSetupContext();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useIsomorphicLayoutEffect(() => {
    const dialog = dialogRef.current;
    const view = dialog?.ownerDocument.defaultView;
    dialog?.showModal?.();
    /** Before a dialog of the app around the wizard closes on the same key. */
    function interceptEscape(event: KeyboardEvent): void {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
        dialog?.close();
      }
    }
    view?.addEventListener('keydown', interceptEscape, true);
    return () => view?.removeEventListener('keydown', interceptEscape, true);
  }, []);
  return (
    <dialog
      ref={dialogRef}
      className={names('enlarged')}
      aria-label={messages.qrLabel({ issuer: details?.issuer })}
      onClose={onClose}
    >
      {/* The user has asked to see it. */}
      <TwoFactorSetupQrCode conceal={false} />
      <SizeButton {...button('secondary', 'small')} onClick={() => dialogRef.current?.close()}>
        {messages.shrink}
      </SizeButton>
    </dialog>
  );
}

const SizeButton: CreatedPart<'button', object, object> = createPart(
  'button',
  function SizeButton() {
    return { state: {}, props: { type: 'button' } };
  },
);
