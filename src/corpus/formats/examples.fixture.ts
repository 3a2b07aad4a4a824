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

/** An American grant of 2001 to 2004 in the vocabulary of ST.32. */
export const patdoc = `<?xml version="1.0"?><!DOCTYPE PATDOC SYSTEM "ST32.dtd" [ <!ENTITY US1.TIF SYSTEM "US1.TIF" NDATA TIF> ]>
<PATDOC DTD="2.4"><SDOBI><B100><B110><DNUM><PDAT>06234567</PDAT></DNUM></B110><B130><PDAT>B1</PDAT></B130><B140><DATE><PDAT>20020108</PDAT></DATE></B140><B190><PDAT>US</PDAT></B190></B100>
<B200><B210><DNUM><PDAT>09700001</PDAT></DNUM></B210><B220><DATE><PDAT>20000104</PDAT></DATE></B220></B200>
<B300><B310><DNUM><PDAT>11-000001</PDAT></DNUM></B310><B320><DATE><PDAT>19990105</PDAT></DATE></B320><B330><CTRY><PDAT>JP</PDAT></CTRY></B330></B300>
<B500><B510><B511><PDAT>A61B  500</PDAT></B511><B512><PDAT>G06F 1730</PDAT></B512><B516><PDAT>7</PDAT></B516></B510>
<B540><STEXT><PDAT>Pump of 5 &mgr;m &amp; less</PDAT></STEXT></B540>
<B560><B561><PCIT><DOC><DNUM><PDAT>4000001</PDAT></DNUM><DATE><PDAT>19761200</PDAT></DATE><KIND><PDAT>A</PDAT></KIND></DOC></PCIT><CITED-BY-EXAMINER/></B561><B562><NCIT><STEXT><PDAT>Pumps, 1990.</PDAT></STEXT></NCIT><CITED-BY-OTHER/></B562></B560></B500>
<B700><B720><B721><PARTY-US><NAM><FNM><PDAT>Ann</PDAT></FNM><SNM><STEXT><PDAT>Lee</PDAT></STEXT></SNM></NAM><ADR><CITY><PDAT>Reno</PDAT></CITY><STATE><PDAT>NV</PDAT></STATE></ADR></PARTY-US></B721></B720><B730><B731><PARTY-US><NAM><ONM><STEXT><PDAT>Pump, Inc.</PDAT></STEXT></ONM></NAM></PARTY-US></B731></B730></B700></SDOBI>
<SDOAB><BTEXT><PARA ID="P-1" LVL="0"><PTEXT><PDAT>A pump for H</PDAT><HIL><SB><PDAT>2</PDAT></SB></HIL><PDAT>O.</PDAT></PTEXT></PARA></BTEXT></SDOAB>
<SDODE><BRFSUM><BTEXT><H LVL="1"><STEXT><PDAT>FIELD</PDAT></STEXT></H><PARA ID="P-2" LVL="0"><PTEXT><PDAT>Pumps.</PDAT></PTEXT></PARA></BTEXT></BRFSUM></SDODE>
<SDOCL><CL><CLM ID="CLM-00001"><PARA ID="P-3" LVL="0"><PTEXT><PDAT>1. A pump, comprising:</PDAT></PTEXT></PARA><CLMSTEP LVL="2"><PTEXT><PDAT>a case.</PDAT></PTEXT></CLMSTEP></CLM><CLM ID="CLM-00002"><PARA ID="P-4" LVL="0"><PTEXT><PDAT>2. The pump of </PDAT><CLREF ID="CLM-00001"><PDAT>claim 1</PDAT></CLREF><PDAT>.</PDAT></PTEXT></PARA></CLM></CL></SDOCL>
<SDODR ID="DRAWINGS"><EMI ID="EMI-D00000" FILE="US1.TIF"/></SDODR></PATDOC>`;

/** An American application of 2001 to 2004. */
export const pap = `<?xml version="1.0"?><!DOCTYPE patent-application-publication SYSTEM "pap-v16.dtd" [ <!ENTITY US2.TIF SYSTEM "US2.TIF" NDATA TIF> ]>
<patent-application-publication><subdoc-bibliographic-information><document-id><doc-number>20020000001</doc-number><kind-code>A1</kind-code><document-date>20020103</document-date></document-id>
<domestic-filing-data><application-number><doc-number>09800001</doc-number></application-number><filing-date>20010301</filing-date></domestic-filing-data>
<foreign-priority-data><priority-application-number><doc-number>2000-1</doc-number></priority-application-number><filing-date>20000301</filing-date><country-code>JP</country-code></foreign-priority-data>
<technical-information><classification-ipc><classification-ipc-primary><ipc>B41M005/00</ipc></classification-ipc-primary><classification-ipc-secondary><ipc>G06F017/30</ipc></classification-ipc-secondary><classification-ipc-edition>07</classification-ipc-edition></classification-ipc><title-of-invention>Wind vane</title-of-invention></technical-information>
<inventors><first-named-inventor><name><given-name>Ann</given-name><family-name>Lee</family-name></name><residence><residence-us><city>Reno</city><state>NV</state><country-code>US</country-code></residence-us></residence></first-named-inventor><inventor><name><given-name>Bo</given-name><middle-name>C.</middle-name><family-name>Ek</family-name></name></inventor></inventors>
<assignee><organization-name>Vane AB</organization-name></assignee></subdoc-bibliographic-information>
<subdoc-abstract><paragraph id="A-0001" lvl="0"><number>&lsqb;0000&rsqb;</number> A vane.</paragraph></subdoc-abstract>
<subdoc-description><summary-of-invention><section><heading lvl="1">FIELD</heading><paragraph id="P-0001" lvl="0"><number>&lsqb;0001&rsqb;</number> Vanes.</paragraph></section></summary-of-invention></subdoc-description>
<subdoc-claims><heading lvl="1">What is claimed is:</heading><claim id="CLM-00001"><claim-text><paragraph id="P-1" lvl="0"><number>1</number>. A vane, comprising:</paragraph><paragraph id="P-2" lvl="1">a blade.</paragraph></claim-text></claim></subdoc-claims>
<subdoc-drawings id="DRAWINGS"><heading lvl="0">DRAWINGS</heading><figure id="D0"><image id="EMI-D00000" file="US2.TIF"/></figure></subdoc-drawings></patent-application-publication>`;

/** A European document in the vocabulary of ST.36 with INID names. */
export const epDocument = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE ep-patent-document PUBLIC "-//EPO//EP PATENT DOCUMENT 1.5//EN" "ep-patent-document-v1-5.dtd">
<ep-patent-document id="EP20000001B1" file="EP20000001NWB1.xml" lang="de" country="EP" doc-number="2000001" kind="B1" date-publ="20200603">
<SDOBI lang="de"><B100><B110>2000001</B110><B130>B1</B130><B140><date>20200603</date></B140><B190>EP</B190></B100>
<B200><B210>18000001.5</B210><B220><date>20180105</date></B220></B200>
<B300><B310>102017000001</B310><B320><date>20170105</date></B320><B330><ctry>DE</ctry></B330></B300>
<B500><B510EP><classification-ipcr sequence="1"><text>F03D   1/06        20060101AFI20200101BHEP        </text></classification-ipcr></B510EP>
<B540><B541>de</B541><B542>Windrad</B542><B541>en</B541><B542>Wind turbine</B542><B541>fr</B541><B542>Éolienne</B542></B540></B500>
<B700><B720><B721><snm>Muster, Eva</snm><adr><str>Weg 1</str><city>10115 Berlin</city><ctry>DE</ctry></adr></B721></B720><B730><B731><snm>Wind GmbH</snm><adr><city>Berlin</city><ctry>DE</ctry></adr></B731></B730></B700></SDOBI>
<description id="desc" lang="de"><heading id="h0001">Gebiet</heading><p id="p0001" num="0001">Windräder.</p></description>
<claims id="claims01" lang="de"><claim id="c-de-01-0001" num="0001"><claim-text>Windrad.</claim-text></claim></claims><claims id="claims02" lang="en"><claim id="c-en-01-0001" num="0001"><claim-text>Turbine.</claim-text></claim></claims></ep-patent-document>`;

/** DOCDB as it is delivered in bulk: prefixed names, one reference for each numbering, the family inside the document. */
export const docdbBulk = `<?xml version="1.0" encoding="UTF-8"?><exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" date-of-exchange="20240101">
<exch:exchange-document country="CN" doc-number="112345678" kind="A" doc-id="1" date-publ="20210209" family-id="700" status="A"><exch:bibliographic-data>
<exch:publication-reference data-format="docdb"><document-id lang="zh"><country>CN</country><doc-number>112345678</doc-number><kind>A</kind><date>20210209</date></document-id></exch:publication-reference><exch:publication-reference data-format="epodoc"><document-id><doc-number>CN112345678</doc-number></document-id></exch:publication-reference>
<exch:classifications-ipcr><classification-ipcr sequence="1"><text>C11B   1/10        20060101AFI20210209BHCN        </text></classification-ipcr></exch:classifications-ipcr>
<exch:application-reference is-representative="NO" doc-id="2" data-format="docdb"><document-id><country>CN</country><doc-number>202010000001</doc-number><kind>A</kind><date>20200102</date></document-id></exch:application-reference><exch:application-reference data-format="epodoc"><document-id><doc-number>CN202010000001</doc-number></document-id></exch:application-reference>
<exch:priority-claims><exch:priority-claim sequence="1" data-format="docdb"><document-id><country>CN</country><doc-number>202010000001</doc-number><kind>A</kind><date>20200102</date></document-id></exch:priority-claim><exch:priority-claim sequence="1" data-format="epodoc"><document-id><doc-number>CN202010000001</doc-number></document-id></exch:priority-claim></exch:priority-claims>
<exch:parties><exch:applicants><exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>UNIV INNER MONGOLIA</name></exch:applicant-name><residence><country>CN</country></residence></exch:applicant><exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>INNER MONGOLIA UNIVERSITY</name></exch:applicant-name></exch:applicant><exch:applicant sequence="1" data-format="original"><exch:applicant-name><name>内蒙古大学</name></exch:applicant-name></exch:applicant></exch:applicants></exch:parties>
<exch:invention-title lang="en" data-format="docdba">Oil extraction</exch:invention-title></exch:bibliographic-data><exch:abstract lang="en" data-format="docdba"><exch:p>Oil.</exch:p></exch:abstract>
<exch:patent-family><exch:family-member><exch:application-reference data-format="docdb"><document-id><country>CN</country><doc-number>202010000001</doc-number></document-id></exch:application-reference></exch:family-member></exch:patent-family></exch:exchange-document>
</exch:exchange-documents>`;
