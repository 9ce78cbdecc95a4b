// Starts cognito-local with one account.
import { once } from 'node:events';
import { createDefaultServer } from 'cognito-local';
import { pino } from 'pino';
import { announce } from '../announce.mjs';

const [email, password] = process.argv.slice(2);

const { application } = await createDefaultServer(pino({ level: 'silent' }));
const server = application.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${server.address().port}`;

async function call(operation, input) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) {
    throw new Error(`${operation}: ${await response.text()}`);
  }
  return response.json();
}

const { UserPool } = await call('CreateUserPool', {
  PoolName: 'acme',
  UsernameAttributes: ['email'],
  MfaConfiguration: 'OPTIONAL',
});
const { UserPoolClient } = await call('CreateUserPoolClient', {
  UserPoolId: UserPool.Id,
  ClientName: 'page',
});
await call('AdminCreateUser', {
  UserPoolId: UserPool.Id,
  Username: email,
  MessageAction: 'SUPPRESS',
});
await call('AdminSetUserPassword', {
  UserPoolId: UserPool.Id,
  Username: email,
  Password: password,
  Permanent: true,
});
announce({ url, userPoolId: UserPool.Id, userPoolClientId: UserPoolClient.ClientId });
