import type { SensitiveTopic } from '../topic.ts';

/** Who looks at these may be a child, and nobody asks [P7]. Most are bought by adults: a shop that knows its own may allow the topic. */
export const children: SensitiveTopic = {
  title: 'children’s products',
  isSpecialCategory: false,
  inCategories: `
    child, children, childrens, kid, baby, babies, infant, toddler, toy, nursery, boy,
    girl, maternity,
    kinder, kinder*, kind, saugling*, spielzeug*, *spielzeug, spielwaren, madchen, jungen,
    enfant, bebe, jouet, fille, garcon, nino, nina, infantil, juguete, bebes`,
  anywhere: `
    child, children, childrens, kid, baby, infant, toddler, toy, nursery, newborn, nappy,
    nappies, diaper, pacifier, stroller, pram, crib, playpen, doll, dolls house, teddy bear,
    school bag, colouring book, coloring book, storybook, sippy cup, potty,
    kinder*, baby*, saugling*, *spielzeug, spielzeug*, windel*, schnuller, kinderwagen, puppe,
    kuscheltier*, schulranzen, malbuch, bilderbuch,
    enfant, bebe, jouet, poussette, couche bebe, tetine, poupee, doudou, cartable,
    nino, infantil, juguete, panal, chupete, cochecito, muneca, mochila escolar`,
  unless: `
    dog toy, cat toy, pet toy, toy for dogs, toy for cats, sex toy, adult toy, toy poodle,
    baby spinach, baby carrot, baby corn, baby leaf, baby potato, baby potatoes, baby kale,
    baby back rib, baby swiss, baby pink, baby blue, adult diaper, kid leather, kid glove,
    potty plant, hundespielzeug, katzenspielzeug, katzen spielzeug, jouet chien, jouet chat,
    jouet pour chien, jouet pour chat, juguete para perro, juguete para gato`,
};
