// TypeGraphQL and TypeORM ask for the metadata API when their decorators run, before anything else of ours is loaded.
import 'reflect-metadata';
