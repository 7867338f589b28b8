namespace SkillBank.Rules;

/// <summary>A record with rules that span several of its properties.</summary>
public interface IChecked
{
    /// <summary>What is broken, as (camelCase property, message) pairs.</summary>
    IEnumerable<(string Property, string Message)> BrokenRules();
}
