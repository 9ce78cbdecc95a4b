import { useLoaderData } from 'react-router';
import { Settings } from '../settings/Settings';
import { getUser } from '../two-factor/user';

export function loader() {
  return { email: getUser().email };
}

export default function SettingsPage() {
  return <Settings email={useLoaderData<typeof loader>().email} />;
}
