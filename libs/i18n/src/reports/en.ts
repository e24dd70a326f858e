import expression from '../../messages/en/expression.json' with { type: 'json' };
import mail from '../../messages/en/mail.json' with { type: 'json' };
import questionnaireIssues from '../../messages/en/questionnaire-issues.json' with { type: 'json' };
import xlsform from '../../messages/en/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: what is wrong with a form or its file, and letters. */
export default { ...expression, ...mail, ...questionnaireIssues, ...xlsform };
