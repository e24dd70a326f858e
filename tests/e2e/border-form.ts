import ExcelJS from 'exceljs';

/** A designer's form with groups in groups, conditions, a repeat, and Arabic for a part of it only. */
export async function borderForm(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('survey').addRows([
    [
      'type',
      'name',
      'label::English (en)',
      'label::Arabic (ar)',
      'hint::English (en)',
      'relevant',
      'required',
      'constraint',
      'constraint_message::English (en)',
      'calculation',
      'favourite_colour',
    ],
    ['begin_group', 'law', 'Law', 'القانون'],
    ['select_one yes_no', 'has_law', 'Is there a law?', 'هل يوجد قانون؟', '', '', 'yes'],
    [
      'integer',
      'year',
      'Since which year?',
      '',
      'As in the gazette',
      "${has_law} = 'yes'",
      '',
      '. > 1900',
      'After 1900',
      '',
      'blue',
    ],
    ['calculate', 'age', 'Age of the law', '', '', '', '', '', '', '2026 - ${year}'],
    ['text', 'authority', 'Which authority is in charge?', ''],
    ['end_group', ''],
    ['begin_group', 'people', 'People', 'الموظفون'],
    ['integer', 'staff', 'How many officers work there?', 'كم عدد الموظفين؟'],
    ['begin_group', 'training', 'Training', '', '', '${staff} > 0'],
    ['select_multiple topics', 'topics', 'Which trainings were held?', ''],
    ['end_group', ''],
    ['end_group', ''],
  ]);
  workbook.addWorksheet('choices').addRows([
    ['list_name', 'name', 'label::English (en)', 'label::Arabic (ar)'],
    ['yes_no', 'yes', 'Yes', 'نعم'],
    ['yes_no', 'no', 'No', 'لا'],
    ['topics', 'detection', 'Detection', 'الكشف'],
    ['topics', 'response', 'Response', ''],
  ]);
  workbook.addWorksheet('settings').addRows([
    ['form_title', 'form_id', 'default_language'],
    ['Border posts', 'border_posts', 'English (en)'],
  ]);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
