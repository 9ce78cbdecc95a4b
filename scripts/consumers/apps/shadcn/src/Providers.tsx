import { createClient } from '@supabase/supabase-js';
import { Account, Client } from 'appwrite';
import { twoFactorClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';
import {
  AppwriteTwoFactorChallenge,
  AppwriteTwoFactorSetup,
} from '@/components/two-factor-appwrite';
import {
  BetterAuthTwoFactorChallenge,
  BetterAuthTwoFactorSetup,
} from '@/components/two-factor-better-auth';
import {
  SupabaseTwoFactorChallenge,
  SupabaseTwoFactorSetup,
} from '@/components/two-factor-supabase';

const account = new Account(new Client().setEndpoint('https://acme.example/v1'));
const betterAuth = createAuthClient({
  baseURL: 'https://acme.example',
  plugins: [twoFactorClient()],
});
const supabase = createClient('https://acme.example', 'key');
const USER = { issuer: 'Acme', accountName: 'ada@example.org' };

/** Shows that each block takes the client of the real SDK. */
export default function Providers({ onPassed }: { onPassed: () => void }) {
  return (
    <>
      <AppwriteTwoFactorSetup account={account} {...USER} />
      <AppwriteTwoFactorChallenge account={account} onPassed={onPassed} />
      <BetterAuthTwoFactorSetup client={betterAuth} options={{ issuer: 'Acme' }} />
      <BetterAuthTwoFactorChallenge client={betterAuth} onPassed={onPassed} />
      <SupabaseTwoFactorSetup client={supabase} {...USER} />
      <SupabaseTwoFactorChallenge client={supabase} onPassed={onPassed} />
    </>
  );
}
