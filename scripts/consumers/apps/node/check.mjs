import assert from 'node:assert/strict';
import { createKeyUri, generateSecret, generateTotp, verifyTotp } from '@tessera/core';
import { generateRecoveryCodes, hashRecoveryCodes, redeemRecoveryCode } from '@tessera/core';
import { assessScannability, encodeQr, renderPng, renderSvg } from '@tessera/qr';
import { QrCode, TwoFactorSetup, createFetchAdapter } from '@tessera/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const secret = generateSecret();
const keyUri = createKeyUri({ secret, issuer: 'Acme', accountName: 'ada@example.org' });
const code = generateTotp({ secret });
assert.equal(verifyTotp({ code, secret, lastTimeStep: null }).ok, true);
assert.equal(verifyTotp({ code: 'abc', secret, lastTimeStep: null }).reason, 'malformed');

const recoveryCodes = generateRecoveryCodes();
const record = await hashRecoveryCodes(recoveryCodes);
assert.equal((await redeemRecoveryCode({ code: recoveryCodes[3], record })).ok, true);

const symbol = encodeQr(keyUri);
assert.equal(assessScannability(symbol).verdict, 'scannable');
assert.match(renderSvg(symbol), /^<svg/);
assert.equal(Buffer.from(await renderPng(symbol)).toString('latin1', 1, 4), 'PNG');

assert.match(renderToString(createElement(QrCode, { value: keyUri })), /<svg/);
const adapter = createFetchAdapter({ endpoints: { start: '/start', verify: '/verify' } });
assert.match(renderToString(createElement(TwoFactorSetup, { adapter })), /<button/);
