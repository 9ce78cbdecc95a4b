import { createBetterAuthAdapter } from '@tessera/adapters/better-auth';
import { createSupabaseAdapter } from '@tessera/adapters/supabase';
import { type TotpVerification, verifyTotp } from '@tessera/core';
import { diagnoseCode } from '@tessera/core/diagnose-code';
import { type QrSymbol, encodeQr } from '@tessera/qr';
import { MessagesProvider, type TwoFactorAdapter, TwoFactorSetup } from '@tessera/react';
import { CodeInput } from '@tessera/react/code-input';
import { type TesseraMessages, formatList } from '@tessera/react/messages';
import { de } from '@tessera/react/messages/de';
import { QrCode } from '@tessera/react/qr-code';
import { RecoveryCodes } from '@tessera/react/recovery-codes';
import { SecretKey } from '@tessera/react/secret-key';
import { useTotpCode } from '@tessera/react/totp-code';
import { TwoFactorChallenge } from '@tessera/react/two-factor-challenge';
import { useTwoFactorSetup } from '@tessera/react/two-factor-setup';

export const symbol: QrSymbol = encodeQr('Acme');
export const result: TotpVerification = verifyTotp({ code: '1', secret: 'A', lastTimeStep: null });
export type Adapter = TwoFactorAdapter;
export const EVERYTHING = [
  createBetterAuthAdapter,
  createSupabaseAdapter,
  diagnoseCode,
  TwoFactorSetup,
  CodeInput,
  MessagesProvider,
  formatList,
  de satisfies TesseraMessages,
  QrCode,
  RecoveryCodes,
  SecretKey,
  useTotpCode,
  TwoFactorChallenge,
  useTwoFactorSetup,
];
