import assert from 'node:assert/strict';
import {
  createKeyUri,
  generateRecoveryCodes,
  generateSecret,
  generateTotp,
  hashRecoveryCodes,
  redeemRecoveryCode,
  verifyTotp,
} from '@tessera/core';
import { encodeQr, renderSvg } from '@tessera/qr';

export default {
  async test() {
    const secret = generateSecret();
    const code = generateTotp({ secret });
    assert.equal(verifyTotp({ code, secret, lastTimeStep: null }).ok, true);
    assert.equal(verifyTotp({ code: 'abc', secret, lastTimeStep: null }).ok, false);

    const recoveryCodes = generateRecoveryCodes();
    const record = await hashRecoveryCodes(recoveryCodes);
    assert.equal((await redeemRecoveryCode({ code: recoveryCodes[3], record })).ok, true);

    const keyUri = createKeyUri({ secret, issuer: 'Acme', accountName: 'ada@example.org' });
    assert.match(renderSvg(encodeQr(keyUri)), /^<svg.*<path/s);
  },
};
