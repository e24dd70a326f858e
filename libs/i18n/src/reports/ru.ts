import expression from '../../messages/ru/expression.json' with { type: 'json' };
import mail from '../../messages/ru/mail.json' with { type: 'json' };
import questionnaireIssues from '../../messages/ru/questionnaire-issues.json' with { type: 'json' };
import xlsform from '../../messages/ru/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: what is wrong with a form or its file, and letters. */
export default { ...expression, ...mail, ...questionnaireIssues, ...xlsform };
