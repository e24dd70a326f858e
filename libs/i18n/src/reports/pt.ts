export { default } from '../../messages/pt/xlsform.json' with { type: 'json' };
