import { createKeyUri, generateSecret, verifyTotp } from '@tessera/core';
import { Suspense, lazy, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { TwoFactorChallengeCard } from '@/components/two-factor-challenge';
import { TwoFactorSetupCard } from '@/components/two-factor-setup';
import './index.css';

const secret = generateSecret();

/** The server of the app, in its page. */
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { pathname } = new URL(request.url);
  if (pathname === '/two-factor/start') {
    const keyUri = createKeyUri({ secret, issuer: 'Acme', accountName: 'ada@example.org' });
    return Response.json({ keyUri });
  }
  const { code } = (await request.json()) as { code: string };
  const { ok } = verifyTotp({ code, secret, lastTimeStep: null });
  const isSetup = pathname === '/two-factor/verify';
  return Response.json(isSetup && ok ? { recoveryCodes: ['7K4M-2QXR'] } : { ok });
};

const Providers = lazy(() => import('./Providers.tsx'));

function App() {
  const [page, setPage] = useState<'settings' | 'sign-in' | 'account'>('settings');
  if (location.hash === '#providers') {
    return (
      <Suspense>
        <Providers onPassed={() => setPage('account')} />
      </Suspense>
    );
  }
  if (page === 'settings') {
    return (
      <TwoFactorSetupCard
        issuer="Acme"
        accountName="ada@example.org"
        onDone={() => setPage('sign-in')}
      />
    );
  }
  if (page === 'sign-in') {
    return <TwoFactorChallengeCard issuer="Acme" onPassed={() => setPage('account')} />;
  }
  return <h1>You are signed in</h1>;
}

createRoot(document.querySelector('main')!).render(<App />);
