// Documents of a delivery in the spelling of each kind of file, with full texts put together from a stock of passages.
import { type Chance, chanceOf } from '#demo/chance.ts';
import { patentCheck } from '#kernel/numbers/check.ts';
import { Documents } from '../search/documents.ts';

/** How many passages there are to put texts together from. */
const STOCK = 6000;

const WORDS =
  'the rotor of a wind turbine comprises blade tower bearing and magnet whose coil is cooled by oil while said housing receives a shaft so that vibration noise or heat from gear wheel can be reduced according to one embodiment'.split(
    ' ',
  );

export class Texts {
  readonly #seed: number;
  readonly #chinese: string[];
  readonly #english: string[];

  constructor(seed: number) {
    this.#seed = seed;
    const documents = new Documents(seed);
    this.#chinese = Array.from({ length: STOCK / 2 }, (_, at) => documents.at(at)).flatMap((one) => [
      one.abstract,
      one.claim,
    ]);
    const chance = chanceOf(seed);
    this.#english = Array.from({ length: STOCK }, () =>
      Array.from({ length: chance.whole(40, 90) }, () => chance.pick(WORDS)).join(' '),
    );
  }

  /** CNIPA publication XML of a granted invention, as bulk deliveries put one behind the other. */
  cnipa(id: number): string {
    const { number, application, chance, title } = this.#head(id);
    const p = (text: string, at: number) =>
      `<base:Paragraphs num="${String(at + 1).padStart(4, '0')}">${text}</base:Paragraphs>\n`;
    return `<?xml version="1.0" encoding="utf-8"?>
<business:PatentDocumentAndRelated xmlns:base="http://www.sipo.gov.cn/XMLSchema/base" xmlns:business="http://www.sipo.gov.cn/XMLSchema/business" lang="zh" country="CN" docNumber="${number}" kind="B">
<business:BibliographicData><business:PublicationReference dataFormat="original"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>${number}</base:DocNumber><base:Kind>B</base:Kind><base:Date>20240305</base:Date></base:DocumentID></business:PublicationReference>
<business:ApplicationReference applType="10" dataFormat="original"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>${application}</base:DocNumber><base:Date>20210106</base:Date></base:DocumentID></business:ApplicationReference>
<business:ClassificationIPCRDetails><business:ClassificationIPCR><base:Text>C11B   1/${String(chance.whole(0, 16)).padEnd(3, '0')}      20060101AFI20240305BHCN        </base:Text></business:ClassificationIPCR></business:ClassificationIPCRDetails>
<business:InventionTitle lang="zh">${title}</business:InventionTitle>
<business:Parties><business:ApplicantDetails><business:Applicant sequence="1"><base:AddressBook lang="zh"><base:Name>申请人${chance.whole(1, 40_000)}有限公司（演示）</base:Name><base:Address><base:Text>010010 内蒙古自治区呼和浩特市赛罕区</base:Text></base:Address></base:AddressBook></business:Applicant></business:ApplicantDetails></business:Parties></business:BibliographicData>
<business:Abstract><base:Paragraphs>${chance.pick(this.#chinese)}</base:Paragraphs></business:Abstract>
<business:Description>${this.#passages(chance, this.#chinese, 30).map(p).join('')}</business:Description>
<business:Claims>${this.#passages(chance, this.#chinese, 6)
      .map(
        (text, at) =>
          `<business:Claim num="${at + 1}"><business:ClaimText>${text}</business:ClaimText></business:Claim>\n`,
      )
      .join('')}</business:Claims>
</business:PatentDocumentAndRelated>
`;
  }

  /** A grant of the USPTO, as in its weekly files. */
  uspto(id: number): string {
    const chance = this.#chance(id);
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v45.dtd" [ ]>
<us-patent-grant lang="EN" country="US"><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>${20_000_000 + id}</doc-number><kind>B2</kind><date>20200107</date></document-id></publication-reference>
<application-reference appl-type="utility"><document-id><country>US</country><doc-number>${String(id).padStart(8, '0')}</doc-number><date>20180105</date></document-id></application-reference>
<invention-title id="t">Wind turbine ${id}</invention-title></us-bibliographic-data-grant>
<abstract id="abstract"><p id="p-0001" num="0000">${chance.pick(this.#english)}.</p></abstract>
<description id="description">${this.#passages(chance, this.#english, 50)
      .map((text, at) => `<p id="p-${at}" num="${String(at).padStart(4, '0')}">The ${text}.</p>\n`)
      .join('')}</description>
<claims id="claims">${this.#passages(chance, this.#english, 12)
      .map(
        (text, at) =>
          `<claim id="CLM-${at}" num="${at + 1}"><claim-text>${at + 1}. A turbine, comprising: <claim-text>${text}.</claim-text></claim-text></claim>\n`,
      )
      .join('')}</claims></us-patent-grant>
`;
  }

  /** A document of DOCDB; the caller puts the elements of the file around it. */
  docdb(id: number): string {
    const { number, chance } = this.#head(id);
    return `<exch:exchange-document country="CN" doc-number="${number}" kind="A" doc-id="${id}" date-publ="20210209" family-id="${id}" status="A"><exch:bibliographic-data><exch:publication-reference data-format="docdb"><document-id lang="zh"><country>CN</country><doc-number>${number}</doc-number><kind>A</kind><date>20210209</date></document-id></exch:publication-reference>
<exch:parties><exch:applicants><exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>COMPANY ${chance.whole(1, 40_000)}</name></exch:applicant-name><residence><country>CN</country></residence></exch:applicant></exch:applicants></exch:parties>
<exch:invention-title lang="en" data-format="docdba">Apparatus ${id} for ${chance.pick(this.#english)}</exch:invention-title></exch:bibliographic-data><exch:abstract lang="en" data-format="docdba">${this.#passages(
      chance,
      this.#english,
      4,
    )
      .map((text) => `<exch:p>${text}.</exch:p>`)
      .join('')}</exch:abstract></exch:exchange-document>
`;
  }

  /** A line of JSON Lines in the short form. */
  line(id: number): string {
    const { number, application, chance, title } = this.#head(id);
    return `${JSON.stringify({
      publication: `CN${number}A`,
      application,
      title,
      abstract: chance.pick(this.#chinese),
      claims: this.#passages(chance, this.#chinese, 6),
      description: this.#passages(chance, this.#chinese, 30).join('\n'),
      applicants: [`申请人${chance.whole(1, 40_000)}有限公司（演示）`],
      ipc: ['C11B 1/10'],
      filed: '2021-01-06',
      published: '2022-03-01',
    })}\n`;
  }

  /** A row of an export; the abstract and the claim stand in quotation marks, over several lines. */
  row(id: number): string {
    const { number, application, chance, title } = this.#head(id);
    const claims = this.#passages(chance, this.#chinese, 6).map((text, at) => `${at + 1}. ${text}`);
    return `CN${number}A,${application},2022.03.01,${title},申请人${chance.whole(1, 40_000)}有限公司（演示）,内蒙古自治区包头市昆都仑区,C11B1/10,"${chance.pick(this.#chinese)}","${claims.join('\n')}"\r\n`;
  }

  #head(id: number) {
    const chance = this.#chance(id);
    const digits = `${2010 + (id % 14)}1${String(Math.floor(id / 14)).padStart(7, '0')}`;
    return {
      chance,
      number: String(100_000_000 + id),
      application: `${digits}.${patentCheck(digits)}`,
      title: `一种${chance
        .pick(this.#chinese)
        .slice(0, 14)
        .replace(/[，。]/g, '')}的装置${id}`,
    };
  }

  #chance = (id: number): Chance => chanceOf(Math.imul(id + 1, 0x9e3779b1) ^ this.#seed);

  /** About so many passages; a few documents are ten times as long. */
  #passages(chance: Chance, stock: readonly string[], about: number): string[] {
    const long = chance.happens(0.01) ? 10 : 1;
    const count = long * chance.whole(Math.ceil(about / 2), Math.ceil(about * 1.5));
    return Array.from({ length: count }, () => chance.pick(stock));
  }
}

export const ROW_HEAD = '公开号,申请号,公开日,发明名称,申请人,地址,IPC分类号,摘要,权利要求\r\n';
export const DOCDB_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" date-of-exchange="20240101">\n';
export const DOCDB_FOOT = '</exch:exchange-documents>\n';
