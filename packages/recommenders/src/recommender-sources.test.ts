import { itKeepsTheRecommenderSourceContract } from './recommender-source.contract.ts';
import { recommenderSources } from './recommender-sources.ts';

for (const source of recommenderSources) itKeepsTheRecommenderSourceContract(source);
