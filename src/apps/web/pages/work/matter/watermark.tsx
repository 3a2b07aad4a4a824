export { Watermark } from '../../../ui/watermark/watermark.tsx';
