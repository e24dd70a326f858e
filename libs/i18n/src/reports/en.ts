export { default } from '../../messages/en/xlsform.json' with { type: 'json' };
