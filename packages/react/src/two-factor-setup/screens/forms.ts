export { prepareQrCode } from '../use-lazy-qr-code.ts';
export { AppsContent } from './AppsContent.tsx';
export { CodesForm } from './CodesForm.tsx';
export { EnrolledSection } from './EnrolledSection.tsx';
export { ExpiredSection } from './ExpiredSection.tsx';
export { LastScreen } from './LastScreen.tsx';
export { ReauthenticationScreen } from './ReauthenticationScreen.tsx';
export { ScanForm } from './ScanForm.tsx';
