import { TwoFactorSetup } from '@tessera/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

const KEY_URI = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme';

test('A wrong code is rejected, and the right one leads to the recovery codes.', async () => {
  const adapter = {
    start: () => Promise.resolve({ keyUri: KEY_URI }),
    verify: ({ code }: { code: string }) =>
      Promise.resolve(code === '123456' ? { recoveryCodes: ['7K4M-2QXR', '9TWD-HC5N'] } : false),
  };
  const user = userEvent.setup();
  render(<TwoFactorSetup adapter={adapter} issuer="Acme" accountName="ada" />);
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await screen.findByRole('img', { name: /QR code for/ });

  const field = await screen.findByLabelText('6-digit code');
  await user.type(field, '111111');
  await screen.findByRole('alert');
  await user.clear(field);
  await user.type(field, '123456');
  await screen.findByText('7K4M-2QXR');

  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Finish' }));
  expect(await screen.findByRole('heading')).toHaveProperty(
    'textContent',
    'Two-step verification is on',
  );
});
