export { default } from '../../messages/ar/xlsform.json' with { type: 'json' };
