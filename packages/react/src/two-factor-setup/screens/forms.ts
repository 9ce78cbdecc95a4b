export { CodesForm } from './CodesForm.tsx';
export { ScanForm } from './ScanForm.tsx';
