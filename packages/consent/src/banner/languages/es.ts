import type { BannerTexts } from '../banner-texts.ts';

/** With "usted". */
export const words: BannerTexts = {
  lang: 'es',
  headline: '¿Puede esta tienda recordar lo que le gusta?',
  text: 'Si acepta, lo que mire aquí se guarda solo en este navegador, para elegir productos y contenidos para usted. Puede retirar su consentimiento en cualquier momento; entonces se borra todo.',
  purposes: {
    personalization: 'Guardar en este navegador lo que miro y elegir con ello contenidos y productos',
    advertising: 'Elegir promociones, ofertas y anuncios según lo que miro',
    measurement: 'Enviar recuentos con ruido de lo que ha funcionado',
  },
  agree: 'Aceptar',
  decline: 'Rechazar',
  choose: 'Elegir',
  save: 'Guardar mi elección',
  gpc: 'Su navegador pide que no se le rastree. Lo respetamos.',
  withdraw: 'Retirar el consentimiento',
  withdrawn: 'Retirado. Lo que se aprendió aquí se está borrando.',
  privacyChoices: 'Opciones de privacidad',
};
