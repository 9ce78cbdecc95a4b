export { prepareQrCode } from '../use-lazy-qr-code.ts';
export { CodesForm } from './CodesForm.tsx';
export { ScanForm } from './ScanForm.tsx';
