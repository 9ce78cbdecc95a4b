const assert = require('node:assert/strict');
const { generateSecret, generateTotp, verifyTotp } = require('@tessera/core');
const { encodeQr, renderSvg } = require('@tessera/qr');
const { TwoFactorSetup, createFetchAdapter } = require('@tessera/react');
const { createElement } = require('react');
const { renderToString } = require('react-dom/server');

const secret = generateSecret();
const code = generateTotp({ secret });
assert.equal(verifyTotp({ code, secret, lastTimeStep: null }).ok, true);
assert.match(renderSvg(encodeQr('Acme')), /^<svg/);
const adapter = createFetchAdapter({ endpoints: { start: '/start', verify: '/verify' } });
assert.match(renderToString(createElement(TwoFactorSetup, { adapter })), /<button/);
