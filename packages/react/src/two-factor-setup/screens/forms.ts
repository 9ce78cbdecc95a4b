export { prepareQrCode } from '../use-lazy-qr-code.ts';
export { CodesForm } from './CodesForm.tsx';
export { LastScreen } from './LastScreen.tsx';
export { ScanForm } from './ScanForm.tsx';
