import { createKeyUri, generateSecret, verifyTotp } from '@tessera/core';
import { type TwoFactorAdapter, TwoFactorSetup } from '@tessera/react';
import '@tessera/react/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const secret = generateSecret();
const adapter: TwoFactorAdapter = {
  start: () =>
    Promise.resolve({
      keyUri: createKeyUri({ secret, issuer: 'Acme', accountName: 'ada@example.org' }),
    }),
  verify: ({ code }) => {
    const { ok } = verifyTotp({ code, secret, lastTimeStep: null });
    return Promise.resolve(ok ? { recoveryCodes: ['7K4M-2QXR', '9TWD-HC5N'] } : false);
  },
};

createRoot(document.querySelector('main')!).render(
  <StrictMode>
    <TwoFactorSetup adapter={adapter} issuer="Acme" accountName="ada@example.org" />
  </StrictMode>,
);
