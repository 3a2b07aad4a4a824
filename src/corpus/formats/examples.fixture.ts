/** Invented documents in every vocabulary that is read, for tests. */

export const cnipaGrant = (
  number = '101234567',
  title = '一种沙棘果油的提取方法',
): string => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE business:PatentDocumentAndRelated SYSTEM "/DTDS/x.dtd"[]>
<business:PatentDocumentAndRelated xmlns:base="b" xmlns:business="c" lang="zh" country="CN" docNumber="${number}" kind="B">
  <business:BibliographicData>
    <business:PublicationReference dataFormat="original"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>${number}</base:DocNumber><base:Kind>B</base:Kind><base:Date>20240305</base:Date></base:DocumentID></business:PublicationReference>
    <business:ApplicationReference applType="10" dataFormat="standard"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>102021000000012</base:DocNumber><base:Date>20210106</base:Date></base:DocumentID></business:ApplicationReference>
    <business:ApplicationReference applType="10" dataFormat="original"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>202110000012.4</base:DocNumber><base:Date>20210106</base:Date></base:DocumentID></business:ApplicationReference>
    <business:PriorityDetails><business:Priority sequence="1"><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>202010000001.1</base:DocNumber><base:Date>20200102</base:Date></business:Priority></business:PriorityDetails>
    <business:ClassificationIPCRDetails><business:ClassificationIPCR><base:Text>C11B   1/10    (2006.01)I</base:Text></business:ClassificationIPCR><business:ClassificationIPCR><base:Text>A61K  36/72    (2006.01)N</base:Text></business:ClassificationIPCR></business:ClassificationIPCRDetails>
    <business:InventionTitle lang="zh">${title}</business:InventionTitle><business:InventionTitle lang="en">Extraction of sea buckthorn oil</business:InventionTitle>
    <business:Parties>
      <business:ApplicantDetails><business:Applicant sequence="1"><base:AddressBook><base:Name>内蒙古某某科技有限公司（乙）</base:Name><base:Address><base:Text>010020 内蒙古自治区呼和浩特市赛罕区学苑东街1号</base:Text><base:WIPOST3Code>CN</base:WIPOST3Code></base:Address></base:AddressBook><business:OrganizationCode>91150100MA0P00018C</business:OrganizationCode></business:Applicant></business:ApplicantDetails>
      <business:InventorDetails><business:Inventor><base:AddressBook><base:Name>张三</base:Name></base:AddressBook></business:Inventor></business:InventorDetails>
    </business:Parties>
    <business:ReferencesCited><business:Citation><business:PatentCitation><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>101234500</base:DocNumber><base:Kind>A</base:Kind></base:DocumentID></business:PatentCitation></business:Citation><business:Citation><business:NonPatentCitation><base:Text>李四．沙棘油研究．2019</base:Text></business:NonPatentCitation></business:Citation></business:ReferencesCited>
  </business:BibliographicData>
  <business:Abstract lang="zh"><base:Paragraphs num="0001">公开了一种<base:Sub>果</base:Sub>油的提取方法。</base:Paragraphs></business:Abstract>
  <business:Description><base:Paragraphs num="0001">技术领域</base:Paragraphs><base:Paragraphs num="0002">涉及CO<sub>2</sub>萃取，温度<br/>
为40℃，using carbon<br/>dioxide。</base:Paragraphs></business:Description>
  <business:Claims><business:Claim num="0001"><business:ClaimText>1.一种提取方法，包括：<business:ClaimText>步骤一；</business:ClaimText><business:ClaimText>步骤二。</business:ClaimText></business:ClaimText></business:Claim><business:Claim num="0002"><business:ClaimText>2.根据权利要求1所述的方法。</business:ClaimText></business:Claim></business:Claims>
</business:PatentDocumentAndRelated>
`;

export const st36 = `<?xml version="1.0" encoding="UTF-8"?>
<cn-patent-document lang="ZH" country="CN" doc-number="301234567" kind="S">
  <cn-bibliographic-data lang="ZH" country="CN">
    <cn-publication-reference><document-id><country>CN</country><doc-number>301234567</doc-number><kind>S</kind><date>20230613</date></document-id></cn-publication-reference>
    <application-reference appl-type="外观设计"><document-id><country>CN</country><doc-number>202230000001.1</doc-number><date>20220104</date></document-id></application-reference>
    <classification-locarno><edition>14</edition><main-classification>01-01(14)</main-classification></classification-locarno>
    <invention-title>奶酪</invention-title>
    <cn-parties><cn-applicants><cn-applicant sequence="1"><addressbook><orgname>锡林郭勒某乳业公司</orgname><address><text>内蒙古锡林浩特市</text></address></addressbook></cn-applicant></cn-applicants>
    <cn-inventors><cn-inventor><name>乌云</name></cn-inventor></cn-inventors>
    <cn-agents><cn-agent><cn-agency><orgname>某代理有限公司 15101</orgname></cn-agency><name>王五</name></cn-agent></cn-agents></cn-parties>
  </cn-bibliographic-data>
  <cn-drawings><figure num="0001" figure-labels="立体图"><img file="S1.JPG"/></figure></cn-drawings>
</cn-patent-document>`;

export const st96 = `<?xml version="1.0" encoding="UTF-8"?>
<pat:PatentPublication xmlns:pat="p" xmlns:com="c" com:languageCode="zh">
  <pat:BibliographicData>
    <pat:PatentPublicationIdentification><com:IPOfficeCode>CN</com:IPOfficeCode><pat:PublicationNumber>112345678</pat:PublicationNumber><com:PatentDocumentKindCode>A</com:PatentDocumentKindCode><com:PublicationDate>2021-02-09</com:PublicationDate></pat:PatentPublicationIdentification>
    <pat:ApplicationIdentification><com:IPOfficeCode>CN</com:IPOfficeCode><com:ApplicationNumber><com:ApplicationNumberText>202010000001.1</com:ApplicationNumberText></com:ApplicationNumber><pat:FilingDate>2020-01-02</pat:FilingDate></pat:ApplicationIdentification>
    <pat:PriorityClaimBag><pat:PriorityClaim><com:IPOfficeCode>US</com:IPOfficeCode><com:ApplicationNumber><com:ApplicationNumberText>62/000001</com:ApplicationNumberText></com:ApplicationNumber><pat:FilingDate>2019-01-03</pat:FilingDate></pat:PriorityClaim></pat:PriorityClaimBag>
    <pat:InventionTitle com:languageCode="zh">一种稀土永磁材料</pat:InventionTitle>
    <pat:IPCRClassificationBag><pat:IPCRClassification><pat:Section>H</pat:Section><pat:Class>01</pat:Class><pat:Subclass>F</pat:Subclass><pat:MainGroup>1</pat:MainGroup><pat:Subgroup>057</pat:Subgroup></pat:IPCRClassification></pat:IPCRClassificationBag>
    <pat:PartyBag><pat:ApplicantBag><pat:Applicant com:sequenceNumber="1"><com:Contact><com:Name><com:OrganizationName><com:OrganizationStandardName>包头某稀土研究院</com:OrganizationStandardName></com:OrganizationName></com:Name><com:PostalAddressBag><com:PostalAddress><com:PostalStructuredAddress><com:AddressLineText>黄河大街36号</com:AddressLineText><com:CityName>包头市</com:CityName><com:CountryCode>CN</com:CountryCode></com:PostalStructuredAddress></com:PostalAddress></com:PostalAddressBag></com:Contact></pat:Applicant></pat:ApplicantBag>
    <pat:InventorBag><pat:Inventor><com:Contact><com:Name><com:PersonName><com:PersonFullName>巴特尔</com:PersonFullName></com:PersonName></com:Name></com:Contact></pat:Inventor></pat:InventorBag></pat:PartyBag>
  </pat:BibliographicData>
  <pat:Abstract com:languageCode="zh"><pat:P>公开了一种材料。</pat:P></pat:Abstract>
  <pat:Description><pat:TechnicalField><com:P com:pNumber="0001">涉及永磁。</com:P></pat:TechnicalField></pat:Description>
  <pat:Claims><pat:Claim com:id="C1"><pat:ClaimNumber>1</pat:ClaimNumber><pat:ClaimText>一种材料。</pat:ClaimText></pat:Claim></pat:Claims>
</pat:PatentPublication>`;

export const usGrant = (
  number: string,
  { broken = false, doctype = '<!DOCTYPE us-patent-grant SYSTEM "us.dtd" [ ]>' } = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
${doctype}
<us-patent-grant lang="EN" country="US">
<us-bibliographic-data-grant>
<publication-reference><document-id><country>US</country><doc-number>${number}</doc-number><kind>B2</kind><date>20200107</date></document-id></publication-reference>
<application-reference appl-type="utility"><document-id><country>US</country><doc-number>16000001</doc-number><date>20180105</date></document-id></application-reference>
<classification-locarno/>
<invention-title id="t">Wind ${broken ? '<b>turbine' : 'turbine'}</invention-title>
<us-parties><us-applicants><us-applicant app-type="applicant"><addressbook><orgname>Steppe Wind &#x26; Co.</orgname><address><city>Reno</city><state>NV</state><country>US</country></address></addressbook></us-applicant></us-applicants></us-parties>
</us-bibliographic-data-grant>
<?summary-of-invention description="x > y" end="lead"?>
<claims id="claims"><claim id="CLM-00001" num="00001"><claim-text><b>1</b>. A turbine, comprising: <claim-text>a tower; and</claim-text> <claim-text>a rotor of 1.5 mm<sup>2</sup>.</claim-text></claim-text></claim></claims>
</us-patent-grant>
`;

export const exchange = (country: string, number: string, kind: string, more = ''): string =>
  `<exchange-document system="ops.epo.org" family-id="1" country="${country}" doc-number="${number}" kind="${kind}"><bibliographic-data><publication-reference><document-id document-id-type="docdb"><country>${country}</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>20200102</date></document-id></publication-reference><invention-title lang="en">Title of ${number}</invention-title>${more}</bibliographic-data></exchange-document>`;

export const docdb = (...documents: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><exchange-documents>${documents.join('\n')}</exchange-documents></ops:world-patent-data>`;
