import ExcelJS from 'exceljs';

/** A small form in XLSForm's words, written by a spreadsheet library as a designer's program would write it. */
export async function smallForm(): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('survey').addRows([
    ['type', 'name', 'label::English (en)', 'label::Arabic (ar)', 'relevant', 'required', 'constraint'],
    ['begin_group', 'law', 'Law', 'القانون'],
    ['select_one yes_no', 'has_law', 'Is there a law?', 'هل يوجد قانون؟', '', 'yes'],
    ['integer', 'year', 'Since which year?', '', "${has_law} = 'yes'", '', '. > 1900'],
    ['text', 'note', 'Anything else?', ''],
    ['end_group', ''],
  ]);
  workbook.addWorksheet('choices').addRows([
    ['list_name', 'name', 'label::English (en)', 'label::Arabic (ar)'],
    ['yes_no', 'yes', 'Yes', 'نعم'],
    ['yes_no', 'no', 'No', 'لا'],
  ]);
  workbook.addWorksheet('settings').addRows([
    ['form_title', 'form_id', 'default_language'],
    ['Small form', 'small_form', 'English (en)'],
  ]);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
