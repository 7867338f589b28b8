global using SkillBank.Rules;
