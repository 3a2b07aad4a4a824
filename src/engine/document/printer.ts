import type { DocumentModel } from './model.ts';

export interface Verification {
  /** As printed, `XXXX-XXXX-XXXX`; see `verifyCode`. */
  code: string;
  /** The page the QR code opens; http or https. */
  url: string;
  /** The digest of `modelJson(model)` as hex; printed short. */
  hash: string;
}

/** The issuing body's seal as it is put over the signature. */
export type Seal =
  | { kind: 'image'; format: 'svg' | 'png'; bytes: Uint8Array /** Default 42 mm. */; diameterMm?: number }
  /** A drawn seal that says 演示专用, for demonstration data only. */
  | { kind: 'demo' };

export interface PrintOptions {
  verify: Verification;
  /** Without a seal every page says 未用印. */
  seal?: Seal;
  /** Every page says 草稿; the only way to print a model without a number. */
  draft?: boolean;
  /** Every page says 演示数据. */
  demo?: boolean;
}

/** Makes PDFs. The same model and options give the same bytes. */
export interface DocumentPrinter {
  /** @throws DocumentPrintError when the input cannot be printed; the text of a value never is a reason. */
  renderPdf(model: DocumentModel, options: PrintOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

export class DocumentPrintError extends Error {
  override readonly name = 'DocumentPrintError';
}
